"""Words for the records that a provider keeps of its users: who they are, how they pay, when and from where they come.

Written as `phrases` says; a phrase that stands in two places means what it means in the first.
"""

from __future__ import annotations

from fourcorners.terms import Category

C = Category
# The usual items of "subscriber information" where a paper does not go on to list them.
SUBSCRIBER_FIVE = frozenset(
    {
        C.SUBSCRIBER_NAME, C.SUBSCRIBER_ADDRESS, C.SUBSCRIBER_PHONE, C.SUBSCRIBER_EMAIL, C.SUBSCRIBER_IDENTIFIER,
        C.SUBSCRIBER_SERVICE,
    }
)  # fmt: skip
_TIMES_AND_IP = (C.SESSION_TIMES, C.SESSION_IP)

RECORDS: tuple[tuple[tuple[Category, ...], str], ...] = (
    (tuple(SUBSCRIBER_FIVE), """
        basic? subscriber|customer information|info|data|record|detail|particular
        subscriber|customer account? information|record|data|detail
        subscriber & customer|account information|record|data|detail
        customer & subscriber account? information|record|data|detail
        basic account|user|registration|enrollment information|info|data|record|detail
        bsi
        account|user information|info|detail|data
        account user information|data
        user account information|detail|data
        entity data
        subscriber check
        information|info|detail|data|particular of|identifying subscriber|customer|account_holder|account_owner|user|registrant|holder
        subscriber|customer|account_holder|user particular
        information|detail|data|particular|what given|supplied|provided|entered|was_given at|on|upon|during registration|sign_up|signup|enrollment
        registration|registrant|sign_up|signup|enrollment information|info|detail|data|record|particular
        account registration|opening|holder information|detail|data|record|document
        subscription information|detail|record|data
        account opening|application document|record|form|information|detail|file
        account opening & registration document|record|form|information|detail
        account application
        application form|record|document
        opening & registration document|record
        registration form|document|page|application
        customer|subscriber|account file|profile
        account holder|subscriber|owner information|info|detail|data|record|particular
        user registration|subscription information|data|detail|record
        subscriber & account holder? information|detail|data
        abonentdata
        abonnementsopplysninger
        subscriber & other? customer? account? information|data|record
        subscriber of|for|assigned_to|using|associated_with ip|internet|telephone|phone|account|cell|mobile|number|email|address|user|domain|target|line
        bestandsdaten
        teilnehmerdaten
        nutzerdaten
        donnees|données relatives aux abonnes|abonnés
        données d'identification
        datos de|del abonado|titular|registro
        dati anagrafici
        """),
    ((C.SUBSCRIBER_NAME,), """
        name
        full|first|last|real|legal|true|birth|subscriber|customer|registrant|owner|account_holder|billing|contact name
        name of subscriber|customer|user|registrant|owner|account_holder|person|individual|account
        name & other? contact
        identity of? subscriber|customer|user|person|registrant|owner|account_holder|individual|poster|holder|author
        true|real|civil identity
        identity
        kyc document|documentation|record|information|data|file|material
        kyc
        know customer document|documentation|record|information|data|file|material
        identity|identification|id|verification document|documentation|card|paper|photo
        photo id|identification
        passport|driver_license|driving_licence|government_id
        copy of passport|id
        age
        citizenship
        social security number
        national identification|identity number
        maiden name
        surname
        given name
        forename
        name of? holder
        name of? seller|buyer|author|poster|operator|administrator|advertiser|host|guest|driver|merchant|member|player
        driver|driver's|driving license|licence
        trading|business|company|registered name
        nric
        identify subscriber|customer|user|person|registrant|owner|account_holder|individual|poster|author|holder & person?|user?|holder?
        date of birth
        birth date
        birthdate
        dob
        gender
        nombre
        nom
        nome
        officer|director|owner|holder of customer|company|business|subscriber
        co owner|holder|titular
        joint holder|owner
        person to_whom login|log_in|account|number|mailbox|line|service was|is given|assigned|issued|let
        person|customer|user behind account|profile|page|number
        lessee|tenant|renter of server|line|account|service|mailbox
        who lease|leased|rented|rent|ordered|use|used account|server|mailbox|line|number|profile|page|service
        who account|number|mailbox|line|profile|page belong to
        who user|customer|holder? said|told
        """),
    ((*SUBSCRIBER_FIVE, C.SUBSCRIBER_PAYMENT), """
        subscriber|customer|account & billing record|information|data|detail
    """),
    ((C.SUBSCRIBER_NAME, C.SUBSCRIBER_PHONE), """
        name & number
    """),
    ((C.SUBSCRIBER_NAME, C.SUBSCRIBER_IDENTIFIER), """
        other? personal? identifying information|data|detail|record
        personal identification information
        identification of account|subscriber|user|customer
        identify information
        identification data
        """),
    ((C.SUBSCRIBER_ADDRESS,), """
        address
        mailing|residential|residence|business|physical|street|postal|home|work|service|billing|shipping|geographic address
        mailing
        residential
        postal
        dirección
        anschrift
        adresse postale
        address of subscriber|customer|user
        place of residence
        residence
        town & country
        city & country
        zip|post code
        last known? postal|physical|street|mailing address
        correspondence|delivery|office|registered|personal|permanent|current|invoice address
        postcode
        address for? delivery|correspondence|invoice|billing
        address of residence|home
        place of? abode|domicile
        where he|she|they|user|customer|holder? live|lived
        """),
    ((C.SUBSCRIBER_PHONE,), """
        telephone|phone|cell|mobile|cellular|cellphone|contact|home|work|callback number
        cell|mobile|cellular phone|telephone number?
        telephone & instrument number
        telephone & other? instrument? number & identifier?
        instrument number
        other telephone & instrument number
        recovery|alternate|associated|verified|registered phone|telephone|sms number?
        contact|home|work|mobile|primary|secondary|backup|linked|emergency telephone|phone|mobile|cell number?
        telephone|phone|mobile number registered|linked|verified
        mobile|phone|telephone|contact|cell no
        landline
        telephonic contact
        cell
        sms number
        sms verification number
        number used for two? step|factor? verification
        telephone|phone contact
        number to_which code|verification
        mobile
        gsm number?
        two factor number
        telephone
        phone
        número|numeros|números de teléfono
        rufnummer
        numéro de téléphone
        """),
    ((C.SUBSCRIBER_EMAIL,), """
        email address
        email
        alternate|alternative|recovery|secondary|backup|verified|registration|registered|associated|contact|rescue|other email address?
        email account address
        email|mail id
        electronic mail address
        emails used|given|supplied to|at|for register|registration|sign_up|signup
        registered|registration|recovery|contact mail address
        address of email
        email of subscriber|user|customer|holder
        correo electrónico
        adresse électronique
        email with which
        other mail address
        reply|forwarding email? address
        mail address given|used|supplied|registered
        """),
    ((C.SUBSCRIBER_PHONE, C.SUBSCRIBER_EMAIL), """
        telephone|phone|mobile number? & emails
        emails & telephone|phone number?
        contact information|info|detail|data
        contact & personal identifying information
        contact & other? personal identifying information
        telephone|phone & email contact
        contact point
        contact particular|reference
        mean of contacting
        mean of contacting subscriber|user|customer|holder
        recovery information|detail|contact|option|data
        account recovery information|detail|contact|option|data
        other contact
        coordonnées
        telephone|phone , emails
        emails , telephone|phone
        """),
    ((C.SUBSCRIBER_IDENTIFIER,), """
        user|screen|display|online|on_line|login|log_in|logon|nick|vanity|account|profile|channel|group|internet name
        username
        screenname
        nickname
        alias
        handle
        pseudonym
        user|account|login|customer|subscriber|profile|member id|identification|identifier|number
        user|account|customer|subscriber identification|id number
        user|subscriber identity
        subscriber number & identity
        subscriber number & other? identity
        other? subscriber number & identity
        other subscriber identifier & identity
        subscriber identifier & identity
        other? account number & identifier
        other identity
        other? personal identifier
        vanity url|link|address
        account|profile url|link
        previous|former|past user|screen|display name
        internal account|user? identifier|number|id
        other? unique? identifier
        identifier
        identification number
        merchant|seller|player|channel|page|shop|listing|store|buyer|driver|advertiser|business|device_account|client|wallet id|identifier
        merchant|seller|player|member|client number
        gamer|player tag
        gamertag
        name change
        change of? user? name
        tag name
        userid
        uid
        guid
        name of? user account
        associated user|screen|account name
        nutzerkennung
        nombre de usuario
        seller|member|merchant|customer code|key|reference
        seller|trading|trader reference
        member name
        taxpayer|tax number|id|identifier
        """),
    ((C.SUBSCRIBER_SERVICE,), """
        length of service
        signupday
        date account was? established|made
        date when|on_which account was? established|made
        account open & close date
        open & close date
        opening & closing date
        date of? opening & closing
        service subscribed to?
        services subscribed to?
        service registered|activated|enabled for?
        service to_which? subscriber|user|customer|account has? subscribed
        time|day of account? creation|registration|sign_up|activation|opening
        date & time creation|registration|sign_up
        state of account
        current status
        account|service|membership|subscription tier|level|plan|package
        verification status
        suspension history|record
        date of? last change|modification
        change of? account? detail|name|information
        history of? account change
        duration of service
        period of service
        start & end? date of service
        service start date
        service start & end date?
        service|account start|end
        start|beginning|commencement|end|inception of? service|account|subscription|membership|contract
        start & end of service
        date of? first use
        first date|day of? service|use|membership|account
        kind|sort|nature of service|account|subscription|plan|contract
        type & kind of service
        product subscribed|used|bought
        feature enabled|used
        tier|level of service|membership|subscription
        length of time as? customer|member|user
        plan & add on
        plan
        account age
        age of account
        suspension
        type|kind|class|sort of account
        opening date
        date of? contract|agreement|subscription
        account opening
        closing|closure date
        date of? last? change|modification of? account detail|record|data
        whether account is|was|has_been suspended|closed|active|open|deleted|disabled
        number & type of service
        service date
        start date
        type of service
        length & type of service
        type & length|duration of service
        service utilized|used|subscribed
        service provided|offered
        service plan|type|feature|information
        plan & feature
        account status
        status of account
        account type
        account creation
        account creation|opening|activation|registration|open|opened|closing|closed|termination|deactivation|expiration|start date
        account creation date & time
        creation date
        date of? creation|activation|registration|enrollment|sign_up|account_creation
        date & time of? account? creation|registration|activation|enrollment|sign_up
        service used
        date account was? opened|created|registered|activated|closed
        date on which account was created|opened|registered
        date when account was created|opened|registered
        date & time account|profile was created|opened|registered
        when account was created|opened|registered
        activation date
        activation
        registration date
        date opened
        date joined
        sign_up|signup|join date
        subscription
        account setting
        service history
        deactivation
        date of? service
        date of? joining|enrolment|hire|lease|commencement|cessation
        day of? joining|enrolment|enrollment|closing|closure
        date created|closed|activated|registered|started|ended
        since when
        service|services taken|held|ordered|bought|provisioned|enjoyed
        plan|tariff|package taken|chosen|held|subscribed|bought|sold
        plan then|now|since
        type|kind|name|sort of? tariff|package|licence|license|offer
        closing|closure|restriction|suspension|limitation|freezing|blocking of account|profile|page|channel
        closing & restriction of account|profile
        standing of account|profile
        contract|lease|agreement start|end|term|date
        beginning|start|commencement|end|term|duration of contract|lease|hire|rental|agreement
        """),
    ((C.SUBSCRIBER_PAYMENT,), """
        mean & source of payment
        mean of payment
        source & mean of payment
        mean & source of such? payment
        source of payment
        method of payment
        how account|service|subscription|advertising|it? was? paid for?
        was|were paid for?
        paid for by
        card on file
        card used|number
        card last four? digit
        last four digit of card|account
        payment method|information|record|history|detail|source|data|card|instrument
        method & mean of payment
        payment
        payout|deposit|withdrawal|refund|donation|tip|top_up|transfer|earning|revenue|monetization|monetisation information|record|history|detail|data|account|method
        payout
        receipt
        charge & credit
        credit & debit
        credit received
        fee paid
        seller|advertising|listing|subscription|membership|service fee
        sale proceeds
        proceed of sale
        sale record|history|ledger|data
        ledger
        funding source|method|account|instrument
        balance of account|wallet
        form|manner|mode|way|kind|instrument of payment
        payment form|mode|instrument|particular|reference
        money received|paid & paid|sent|received out?
        amount paid|received
        card which? paid for?
        card linked|given|held|registered|saved
        card & bank account
        bank & card
        bank|card used for
        deposit
        withdrawal
        refund
        donation
        earning
        balance
        account balance
        transaction
        transaction record|data|information|list
        financial|payment|card|wallet|money|funds transaction|detail|data
        transaction hash|id
        wallet
        crypto|cryptocurrency|virtual_asset wallet|address|transaction|record|balance
        order history|record|information|detail
        purchase
        purchase & transaction
        advertising|ad spend|payment|account|billing
        payment card|mean|detail
        means payment
        source of fund
        bank information|data|statement|account
        account statement
        statement of account
        stored value
        subscription fee|payment
        tax information|form
        billing information|record|data|detail|statement|history|account|method
        billing
        credit|debit|payment|bank|gift card|account number?|information
        bank account & wallet
        sort code & account number?
        bank detail|transfer|statement
        wallet|iban|paypal|direct_debit account?|address|number|information
        credit & debit card number?|information
        credit card & bank account number?|information?
        bank account number?|information
        bank account & credit card number?
        credit & bank account number?
        financial information|record|account
        purchase history?|record?|information?
        transaction history|detail
        invoice
        gift card
        bank record
        zahlungsdaten
        last four digit
        issuer of card
        card of|that|which|issuer
        card & account|bank that|which
        bank|account to|from which he|she|they|it|bill|invoice|rent|fee|sum|payment|money? is|was|are|were? paid|went|sent|taken
        bank to_which|from_which
        to what account
        sum paid|received|credited|sent|collected
        takings
        taking paid
        sale made|concluded
        list of? sale|order|purchase|payment
        order placed
        how rent|fee|bill|order|trip|invoice was|were paid
        source of money
        billing instrument|profile|arrangement
        money|sum paid in|out
        cash out|in
        cashout
        chargeback
        commission paid|charged
        money sent & received
        sum|amount & other party
        bill
        bill sent|paid|issued|rendered
        bill & invoice
        proceeds
        account|card from which fee|payment|money|sum came|comes
        price paid
        """),
    ((C.SUBSCRIBER_ADDRESS, C.SUBSCRIBER_EMAIL), """
        physical|street|mailing|postal|shipping|billing|residential|home|mail|business|delivery|geographic & email address
        email & physical|street|mailing|postal|shipping|billing|residential|home|business|delivery|geographic address
        """),
    ((C.SUBSCRIBER_PHONE, C.SUBSCRIBER_EMAIL), """
        recovery? phone|telephone|mobile|cell number? & emails
        emails & phone|cell|mobile|telephone number?
        """),
    ((C.REGISTRATION_IP,), """
        registration ip address?|log?
        signupaddress
        ip address? of? registration|creation|sign_up|signup|account_creation
        ip address? used|recorded|captured at|on|upon|for registration|creation|sign_up|signup
        ip registration address?
        registration internet protocol address?
        sign_up|signup|creation|account_creation|original|initial|subscription ip address?
        ip address at|during|from|upon time? of? account? registration|creation|sign_up|signup|subscription
        ip address used to|for|at|during initially? register|registration|create|creation|sign_up|signup|open
        ip address used to create|open|register account
        ip address at? first? registration
        ip address from which account was? created|registered|opened
        ip address with|from which account was? created|registered|opened
        ip address associated with|to registration|account_creation|creation
        address used|recorded|seen|captured at|on|upon|for registration|sign_up|signup|creation|joining|enrolment
        network|internet address at? of? registration|sign_up|signup|creation|joining|enrolment|opening
        ip address at|on|upon|of joining|enrolment|opening
        """),
    ((C.SESSION_IP,), """
        ip address
        ip log & address
        ip log|history|record|information|data|connection|number|session
        ip history log & address?
        ip history log
        ip address log|history|information|record
        ip address login|session|connection
        ip address last login
        ip
        internet protocol address?
        internet protocol log
        temporarily assigned network address
        dynamically assigned|allocated ip address
        ip address allocated|assigned|used
        dynamic|static ip address?
        port & ip address
        ip & port
        nat information|log|data
        ip allocation|assignment history|log|record|data
        public|private ip address?
        temporarily assigned ip address
        network address
        assigned? ip address & port
        source|destination|client|originating|remote ip address
        source|destination port number?
        port number
        source port
        port
        login ip address?|log?
        log in ip address?|log?
        carrier grade nat|natting address?
        ip adressen|adresse
        adresse|adresses ip
        login|log_in|logon|sign_in|session|connection address
        internet address
        ip address at login|log_in|logon|sign_in
        ipv4 & ipv6 address?
        dirección|direcciones ip
        indirizzi ip
        address assigned|allocated|leased
        address of|on network|internet
        internetadresse
        net address
        internet protocol number
        """),
    (_TIMES_AND_IP, """
        access|login|log_in|logon|connection|session|server|activity|web_server|webserver|http|visitor|traffic log
        log of ip address
        when & from what|which|where ip? address?
        when & from_where
        ip address & when
        login|log_in|logon|access|session|connection ip
        access|login|log_in|session|connection|activity ip data|information|record|detail|log
        authentication log|record|data|history
        security log|event
        log data|record|entry|information
        system log
        log file
        logfile
        log of? access|visit|sign_in|signin|connecting|login|log_in|connection|session|activity
        ip address & login|log_in|access|session history|time|date
        login|log_in|access|session ip history
        login & logout activity? log|record|history
        login|log_in|sign_in|signin|logon log
        login|log_in|sign_in|signin|logon record|history|log|data|list with|showing|by|of|including|& ip address?
        ip address|login|log_in & time|date log
        ip address & time_stamp|timestamp|date|time
        date & time & ip address
        log in & log out ip address?
        ip activity? log with? time_stamp|timestamp|date
        logfiles
        nutzungsdaten
        login|log_in|sign_in|sign_on|session|visit|access ,? with address & time|date|hour
        sign_on|signon record|log|data|history
        """),
    ((C.SESSION_TIMES,), """
        session time & duration
        session time|date|duration|information|record|data|history
        login|log_in|log_on|sign_in & logout|log_out|log_off|sign_out detail|information|data
        start & stop|end time
        session start & stop|end time
        session length|time
        length of session|visit|connection
        last time account|profile|it? was? used|accessed
        last|most_recent used
        sign_in|login|log_in|logon attempt
        visit
        hour of? use|login|access|connection
        last|latest|most_recent use|usage|login|access|activity
        date & time of? use|usage
        time of? use|access|login|connection
        login|access|connection detail|attempt
        failed login attempt
        date of? last? access|login|use|activity
        session
        record of session time & duration
        login|log_in|log_on|logon|access|sign_in time|date|history|activity|record|information|data|event
        login|log_in|logon|sign_in
        login & logout|logoff|log_off time?|date?|record?|history?
        login & log_off|log_out time?
        log in & out time
        date & time of? login|log_in|access|session|connection|each_login|log_ins|use
        time & date of? login|log_in|access|session|connection
        date time & duration of? session|connection|login
        last login|log_in|connection|access|active|activity|seen|logon date?|time?
        last known? login|connection|activity
        connection date & time
        disconnect date & time
        connection date|time
        method of connection
        method of connecting
        time & duration of? session|connection
        time_stamp
        timestamp
        time stamp
        date time length & method of connection
        date time length
        time zone
        record of? user activity
        user activity
        account activity
        activity log
        usage record|log|data|information|history
        type of connection
        data transfer volume
        zeitstempel
        sign_on & sign_off time?
        sign_on|sign_off|signon|signoff time?
        first & last use|used|access|accessed|login|log_in|visit|activity|seen
        last seen
        period of? use|usage|access
        time|day|date|hour it|they|account|profile was|were used|accessed
        log of use|entry|visit|sign_in
        online|active time|hour|period
        when he|she|they|it|user|account was? online|on_line
        day & hour of? visit|use|login|access|connection
        date|hour|time of entry|presence
        time in & time? out
        entry & exit
        hour worked
        day|hour he|she|they worked
        """),
    ((C.DEVICE,), """
        identifier|identification|number of handset|device|terminal|phone|telephone|equipment
        kind|type|make|model|sort of phone|handset|device|terminal|computer used?
        device|phone|computer was? used to|for log_in|login|sign_in|access|connect
        device
        device information|info|identifier|id|identification|data|detail|record|type|log|model|name|number|history|token|fingerprint
        handset|phone|computer|hardware|terminal|equipment information|detail|type|model|data|identifier|make
        handset
        equipment used
        equipment
        phone|computer|telephone & computer|phone|tablet used
        phone|computer|tablet|telephone used
        what phone|handset|device|computer was? used? to? log_in|sign_in|login?
        what phone|handset|device|computer was? used?
        device used
        desktop & mobile device
        hardware
        hardware & software
        make & model
        machine identifier|id
        operating system version
        app|application|client|software version|information
        screen resolution
        fingerprint
        browser fingerprint
        installation identifier|id
        vendor identifier|id
        push & device token
        trusted device
        two factor device
        terminal equipment
        user agent
        unique? device identifier|id|number
        identifier of device
        mobile|linked|registered|associated|trusted device
        user agent string?|information?
        useragent
        browser type?|information?|version?|data?
        browser & operating? system?
        operating system
        cookie data|information|id|identifier
        cookie
        machine cookie
        push token|notification_token|notification
        imei|imsi|esn|meid|min|mac|udid|iccid|sim|msisdn|idfa|aaid|gaid|puk number?|address?|card?|code?
        mac & hardware? address
        sim card number|information
        electronic serial number
        subscriber identity module
        mobile electronic identity number
        mobile station international subscriber directory number
        mobile subscriber integrated services digital network number
        unique identifier for wireless? device
        mobile equipment identifier|identity
        mobile identification number
        international mobile equipment|subscriber identifier|identity number?
        hardware model|identifier|address
        serial number
        advertising id|identifier
        android|apple id & device?
        telephone|phone make|model & identifier|number?
        telephone|phone make|model
        make|model|kind|type of machine|apparatus|tablet|equipment
        machine used|from_which
        make & identifier
        """),
    ((C.RELATION,), """
        contact uploaded|imported|synced|synchronised|synchronized from? phone|device?
        friend list?
        list of? friend & contact
        friend & follower|contact
        follower & following
        follower & following list
        follower & account followed
        people|profile|page|user followed|subscribed
        phone|mobile|email|uploaded contact
        uploaded contact
        contact & address book
        contact & friend
        contact & other user
        contact book
        contact imported|uploaded|stored
        group joined|administered|created|membership
        page administered|managed
        channel subscribed
        community membership
        block list
        blocked list|account|contact|user
        muted account
        secondary|alternate|additional|further|duplicate account
        account belonging|used|held|opened|operated|controlled|registered by same
        account holder other account
        account of same user|holder|subscriber|customer|person
        other account of user|holder|subscriber
        other profile
        connected app|service|account
        third party account linked
        friend request
        list of? friend|contact|follower|group|member
        list of? administrator|moderator|owner
        administrator
        server|channel|group|room|community & server|channel|group|room? joined
        subscriber to|of channel|page|group
        second account
        account sharing|using same
        account paid for? with|by same
        account with|having|under same
        account|profile under that? name
        account|profile linked by|through phone|telephone|mobile|email number?|address?
        connection & follower
        contact & buddy list
        contact list
        contact
        buddy list
        address book
        follower
        following list
        account followed
        user followed
        group
        group & network
        group|channel|server membership|member|list
        membership
        member
        linked|associated|related|affiliated|connected|other account
        account linked to|by|through|via cookie|machine_cookie|device|same|account
        account acquired through cookie data?
        other account linked|accessed|associated|registered|used|controlled|owned|created
        account registered with|to|by same
        record of account registered|linked
        account that are? linked
        blocked user
        fan
        social graph
        linked? associated account by|acquired through cookie
        subscriber list
        connection list
        person|people|user|account|profile|member|other|those with|to whom|which folder|file|note|notebook|clip|document|drive|album|calendar|item|access is|was|are|were|been? shared|given|granted
        with whom folder|file|note|notebook|clip|document|drive|album|calendar|item is|was|are|were? shared
        person|people|user|those|member to_whom access
        list of? participant|invitee|connection
        participant list
        administrator|admin|moderator|manager|editor of page|group|channel|server|community|forum|room|workspace
        who administered|administer|moderate|moderated|manage page|group|channel|server|community|forum|room|work|workspace
        member were|was? added|removed|invited|admitted
        member & administrator|moderator
        other seller|host|guest|merchant|user|member|customer|reviewer|rider|driver|buyer|trader account|profile|login|log_in|mailbox
        other host & guest account
        other mailbox|page|channel|wallet|line held|in|of|under|with same
        other login|log_in that|which used
        account that|which? use|used|using|share|shared same|device|card
        same device|card|bank|wallet|phone as
        linked page|profile|mailbox|number|user|seller|person
        linked to another|other page|account|profile|user
        contact saved|kept|held|added
        friend & circle
        friend
        sub user|account
        subuser
        subaccount
        share|sharing link|list|permission|setting
        invitee
        invited user|person|member
        team|family|household|staff member
        other? user of household
        helper|guest|person|member|user added|invited|admitted
        person|people|user|those given access
        channel|page|group|server he|she|they|it|user|account run|own|administer|belonged|belong|joined
        people|person he|she|they|it|user|account followed|follow|blocked|added
        invitation sent|received|accepted
        referral
        referred user|customer|member|by
        """),
    ((C.DEVICE, C.RELATION), """
        associated|linked|related|other account acquired|linked|identified through|by|via machine? cookie data?
        account linked by|through|via machine? cookie
        account that are? linked to? account by machine? cookie
        cookie linked account
        """),
    ((C.TRAFFIC_CALLS, C.TRAFFIC_HEADERS), """
        record|log|list|history|detail of call & text|sms? message?
        record|log|list|history|detail of text|sms? message? & call
        call & text|sms? message? record|log|list|history|detail
        number & user? name|handle to & from_which call & message go
        number & user? name|handle to & from_which message & call go
        number he|she|they|it|user? called|rang|dialled|dialed & texted|messaged
        call & text made|sent
        who he|she|they called & texted
        """),
    ((C.TRAFFIC_CALLS,), """
        log|list|record|history of voice & video call
        record|log|list|history|detail of call
        call placed|made|received|answered|missed
        missed call
        phone|telephone record|log
        call in & out
        ingoing|incoming|outgoing call
        voice & video call log|record|history|detail?
        call made|placed & missed|received|answered
        call|toll record|log|history|detail|data|information
        call list
        itemised|itemized call|billing|bill record|data?|detail
        number dialled|dialed|called
        dialled|dialed number
        number calling & called
        call made & received
        incoming & outgoing|outbound call record|detail|log|data
        inbound & outbound call
        telephone call record|detail
        calling & called number|party
        date time & duration of? call
        call history
        telephony record|data|metadata
        fetch call
        call detail record|information
        call & toll record
        telephone toll record
        toll billing record
        local & long distance telephone? connection|toll|call? billing? record
        telephone connection record
        connection record
        connection & toll record
        cdr
        caller id
        telephone caller identification record
        incoming & outgoing call|telephone_call
        incoming & outgoing call & text? message?
        outgoing & incoming call
        call & text|sms|message log|record|detail
        number dialed|called|calling
        source & destination telephone|phone number
        date , time , & duration of? call
        telephone call number
        calling number
        push to talk record
        voice call
        reverse? call charge record
        call charge
        video call
        number dialed|dialled & received
        number he|she|they called|rang
        log of? video|voice|audio call
        number rung|reached
        call register|registry|sheet
        call & length|duration|time
        dialed|dialled digit
        telephone|phone|voice call to|from|made|with
        ringing|ring to|from
        """),
)  # fmt: skip
